/** Opens the place of the page that has an id, and moves the focus there. */
export function goTo(id: string): void {
  const place = document.getElementById(id);
  if (place === null) return;
  const details = place.matches(".check") ? place.querySelector("details") : place;
  const isClosable = details instanceof HTMLDetailsElement;
  if (isClosable) details.open = true;
  const focused = (isClosable ? details.querySelector("summary") : null) ?? place;
  focused.focus({ preventScroll: true });
  place.scrollIntoView();
}
