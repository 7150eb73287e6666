import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../../storage/settings.ts';
import { downloadBlob } from '../../ui/download.ts';
import { Icon } from '../../ui/icons.tsx';
import type { JournalListing } from './insight-data.ts';
import { PICTURE as T } from './insight-texts.ts';
import { pictureOf } from './picture.ts';
import { drawPicture } from './picture-draw.ts';

/** Under this name the picture is saved. */
const NAME = 'undertitle-market.png';

/** A picture of the reader's market, to save or to copy. It is made here, and goes nowhere by itself. */
export function PictureView({
  listings,
  settings,
  onClose,
}: {
  listings: readonly JournalListing[];
  settings: Pick<Settings, 'currency' | 'workYear'>;
  onClose(): void;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const box = useRef<HTMLDialogElement>(null);
  const [message, setMessage] = useState('');
  const picture = pictureOf(listings, settings);
  useEffect(() => {
    if (!box.current?.open) box.current?.showModal?.();
    if (canvas.current && picture) drawPicture(canvas.current, picture);
  }, [listings]);
  const blob = (): Promise<Blob | null> =>
    new Promise((resolve) => {
      if (canvas.current) canvas.current.toBlob(resolve, 'image/png');
      else resolve(null);
    });
  const save = async () => {
    const file = await blob();
    if (!file) return;
    downloadBlob(NAME, file);
    setMessage(T.saved);
  };
  const copy = async () => {
    const file = await blob();
    if (!file) return;
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': file })]);
      setMessage(T.copied);
    } catch {
      // Not every browser, nor every setting, lets a page copy pictures.
      downloadBlob(NAME, file);
      setMessage(T.savedInstead);
    }
  };
  return (
    <dialog ref={box} class="picture" aria-labelledby="picture-title" onClose={onClose}>
      <h2 id="picture-title">{T.title}</h2>
      {picture ? (
        <>
          <p class="small dim">{T.hint}</p>
          <canvas ref={canvas} role="img" aria-label={T.spoken(picture)} />
        </>
      ) : (
        <p>{T.few}</p>
      )}
      <p class="buttons">
        {picture && (
          <>
            <button type="button" class="button solid" onClick={() => void save()}>
              <Icon name="picture" />
              {T.save}
            </button>
            <button type="button" class="button" onClick={() => void copy()}>
              <Icon name="copy" />
              {T.copy}
            </button>
          </>
        )}
        <button type="button" class="button" onClick={() => box.current?.close()}>
          {T.close}
        </button>
        <span class="small dim" role="status">
          {message}
        </span>
      </p>
    </dialog>
  );
}
