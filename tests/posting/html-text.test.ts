import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText, inlineText, MAX_DESCRIPTION } from '../../src/posting/html-text.ts';

describe('markup to text', () => {
  it.each([
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['<ul><li>One</li><li>Two <b>and</b> a half</li></ul>', 'One\nTwo and a half'],
    ['One<br>Two<br/><br />Three', 'One\nTwo\n\nThree'],
    ['  One \n Two <i>three</i>four', 'One\nTwo threefour'],
    ['<div>One\n two</div>', 'One two'],
    [
      'Fish &amp; chips &#38; peas &#x26; &lt;5 &euro;5 &nbsp;x &unknown; R&D',
      'Fish & chips & peas & <5 €5 x &unknown; R&D',
    ],
    ['<p>a</p><script>if (a < b) alert("</p>")</script><style>p{}</style><p>b</p>', 'a\n\nb'],
    ['a <!-- <p>hidden</p> --> b', 'a b'],
    ['&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Fish &amp;amp; chips&lt;/p&gt;', 'One\n\nFish & chips'],
    ['&amp;lt;p&amp;gt;One&amp;lt;/p&amp;gt;', 'One'],
    ['One\\nTwo&amp;nbsp;Three', 'One\nTwo Three'],
    ['plain\ntext\n\n\n\nkeeps lines', 'plain\ntext\n\nkeeps lines'],
    ['5 < 7 and 8 > 3, C++ <3', '5 < 7 and 8 > 3, C++ <3'],
    ['<a title="5 > 3" href=\'x\'>link</a>', 'link'],
    ['<p class="never closed>text', 'text'],
    ['<table><tr><td>Pay</td><td>Good</td></tr><tr><td>Sea</td></tr></table>', 'Pay Good\nSea'],
    ['\u200bOne\ufeff', 'One'],
    ['', ''],
  ])('%j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('leaves no markup of a hostile text behind that could be run', () => {
    const text = htmlToText(
      '<img src=x onerror=alert(1)><p>Job</p><svg><script>1</script></svg><iframe srcdoc="<p>">',
    );
    expect(text).toBe('Job');
  });

  it('is bounded and answers whatever it is given', () => {
    const big = 3 * MAX_DESCRIPTION;
    for (const unit of ['<', '<a "', '<!--', '&lt;', '<p>x', '<script>', "<a ='", '&', ',', '</', '<div '])
      expect(htmlToText(unit.repeat(big / unit.length)).length).toBeLessThanOrEqual(MAX_DESCRIPTION);
    expect(htmlToText('word '.repeat(400_000))).toHaveLength(MAX_DESCRIPTION - 1);
  }, 60_000);

  it('keeps every word of a text without markup', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.constantFrom('p', 'div', 'li', 'h2'), (words, tag) => {
        const html = words.map((text) => `<${tag}>${text}</${tag}>`).join('');
        expect(htmlToText(html).split(/\s+/)).toEqual(words);
      }),
    );
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '#',
      ';',
      '<!--',
      '-->',
      '<p',
      '</script',
      '<script>',
      '\\n',
      '=',
    );
    const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary' }))).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (html) => {
        expect(typeof htmlToText(html)).toBe('string');
        expect(inlineText(html)).not.toMatch(/[\n\r]/);
      }),
      { numRuns: 200 },
    );
  });
});
