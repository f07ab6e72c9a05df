// Something that opens takes the focus and gives it back when it closes.
import { type RefObject, useEffect } from 'react';

export function useFocusReturn(opened: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement;
    opened.current?.focus();
    return () => giveBack(before);
  }, [opened]);
}

/** To what had the focus, if it is still there to be seen. */
export function giveBack(before: Element | null): void {
  if (before instanceof HTMLElement && before.isConnected) before.focus();
}
