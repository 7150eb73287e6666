/** The popup's script is run after this time where the browser draws no frame: in a tab that is not in front. Milliseconds. */
const LATEST = 200;

/** Whichever comes first runs it. */
let isAsked = false;
function runPopup(): void {
  if (isAsked) return;
  isAsked = true;
  const script = document.createElement('script');
  script.type = 'module';
  script.src = 'popup.js';
  document.head.append(script);
}

// The frame of the page takes no script, and a click on the icon is to be answered with it at once: browsers show a popup
// when its page is loaded, so what takes longer, the script, begins once the frame has been drawn.
requestAnimationFrame(() => setTimeout(runPopup));
setTimeout(runPopup, LATEST);
