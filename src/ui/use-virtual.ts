import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

/** Rows drawn beyond either edge, so that scrolling does not outrun the drawing. */
const BEYOND = 8;

/** Which rows of a long list are to be drawn. */
interface VirtualList {
  /** Numbers of the rows in sight, and some beyond. */
  shown: number[];
  /** Height of the whole list, in CSS pixels. */
  height: number;
  /** Brings a row into sight, by as little as can be. */
  show(index: number): void;
  /** Back to the first row. */
  toTop(): void;
}

/**
 * A long list of rows of the same height, of which only those in sight are drawn.
 *
 * @param box the element that scrolls
 * @param row height of a row, in CSS pixels
 */
export function useVirtual(box: RefObject<HTMLElement | null>, count: number, row: number): VirtualList {
  const [, redraw] = useState(0);
  const options = {
    count,
    overscan: BEYOND,
    getScrollElement: () => box.current,
    estimateSize: () => row,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    // Before the first measure: what fills a usual window.
    initialRect: { width: 0, height: 800 },
    onChange: () => redraw((n) => n + 1),
  };
  const [virtual] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtual.setOptions(options);
  useEffect(() => virtual._didMount(), []);
  useLayoutEffect(() => virtual._willUpdate());
  return {
    shown: virtual.getVirtualItems().map(({ index }) => index),
    height: virtual.getTotalSize(),
    show: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
    toTop: () => virtual.scrollToOffset(0),
  };
}
