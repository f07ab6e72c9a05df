// Keeps the keyboard's place: when what had the focus goes away, the focus moves to what stands there now.
import { useEffect } from 'react';

/** Where the focus was: its place among what can be focused, in everything around it, innermost first. */
type Place = readonly { readonly around: Element; readonly at: number }[];

const FOCUSABLE = 'a[href], button, input, select, summary, [tabindex]:not([tabindex="-1"])';

/** Listens while mounted; a press of the mouse is the perfumer's own wish and forgets the place. */
export function useKeptFocus(): void {
  useEffect(() => {
    let place: Place = [];
    const remember = ({ target }: FocusEvent) => {
      place = target instanceof Element ? placeOf(target) : [];
    };
    const forget = () => {
      place = [];
    };
    let asked: ReturnType<typeof setTimeout> | undefined;
    const stepIn = () => {
      if (isLost()) standIn(place)?.focus();
    };
    // Not at once: on its way from one field to the next the focus is nowhere for a moment.
    const watcher = new MutationObserver(() => {
      if (!isLost()) return;
      clearTimeout(asked);
      asked = setTimeout(stepIn);
    });
    document.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', forget, true);
    watcher.observe(document.body, {
      childList: true,
      subtree: true,
      attributeFilter: ['disabled'],
    });
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', forget, true);
      watcher.disconnect();
      clearTimeout(asked);
    };
  }, []);
}

function isLost(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || activeElement.matches(':disabled');
}

/** All that can be focused is listed once: inside anything, its first stands in that list where the inside begins. */
function placeOf(target: Element): Place {
  const all = [...document.querySelectorAll(FOCUSABLE)];
  const own = all.indexOf(target);
  const place = [];
  for (let around = target.parentElement; around; around = around.parentElement) {
    const first = around.querySelector(FOCUSABLE);
    place.push({ around, at: own < 0 || !first ? -1 : own - all.indexOf(first) });
  }
  return place;
}

/** What can be focused at the old place or after it, else before it, in the nearest surroundings that are still there. */
function standIn(place: Place): HTMLElement | undefined {
  for (const { around, at } of place) {
    if (!around.isConnected) continue;
    const all = [...around.querySelectorAll<HTMLElement>(FOCUSABLE)];
    const order = [...all.slice(at), ...all.slice(0, Math.max(0, at)).reverse()];
    const found = order.find((one) => !one.matches(':disabled') && one.checkVisibility());
    if (found) return found;
  }
  return undefined;
}
