// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { idAttributeOf } from '../../src/content/id-attribute.ts';

const find = (html: string, id: string | null, known: ReturnType<typeof idAttributeOf> = null) => {
  document.body.innerHTML = html;
  const description = [...document.querySelectorAll('.text')];
  return idAttributeOf({ title: document.querySelector('h1'), description }, id, '.card', known);
};

describe('the job id that a description carries', () => {
  it('is found in an attribute of its own element, or around it', () => {
    expect(find('<h1>AI</h1><div id="About_41234"><p class="text">x</p></div>', '41234')).toMatchObject({
      ...{ id: '41234', isOwn: true },
    });
    expect(find('<div data-job="41234"><h1>AI</h1><p class="text">x</p></div>', '41234')).toMatchObject({
      id: '41234',
      isOwn: false,
    });
  });

  it('is not a part of another number, nor that of the list around', () => {
    expect(find('<div id="About_412345"><p class="text">x</p></div>', '41234')).toBeNull();
    const list = '<div data-chosen="41234"><i class="card"></i><div><p class="text">x</p></div></div>';
    expect(find(list, '41234')).toBeNull();
  });

  it('is known by its place when it names another job', () => {
    const first = find('<div id="About_41234"><p class="text">x</p></div>', '41234');
    expect(find('<div id="About_99999"><p class="text">x</p></div>', '41234', first)?.id).toBe('99999');
    expect(find('<div id="Other"><p class="text">x</p></div>', '41234', first)).toBeNull();
  });
});
