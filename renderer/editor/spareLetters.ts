const ofLetters: ReadonlySet<string> = new Set(['keydown', 'keypress', 'keyup', 'beforeinput', 'textInput', 'input'])

/** The editor of the sheet; asked for whether it can be edited, an element would have styles worked out first. */
const isSheet = (target: EventTarget | null): boolean =>
  target instanceof Element && target.hasAttribute('data-lexical-editor')

/** A letter or what comes of it; Escape and its like may be for what stands around the sheet. */
const isLetter = (event: Event): boolean =>
  isSheet(event.target) && (!(event instanceof KeyboardEvent) || event.key.length === 1)

function spare(target: EventTarget, types: ReadonlySet<string>, isSpared: (event: Event) => boolean): void {
  const listen = target.addEventListener.bind(target)
  target.addEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ) => {
    if (!types.has(type) || typeof listener !== 'function') return listen(type, listener, options)
    listen(type, (event) => (isSpared(event) ? undefined : listener.call(target, event)), options)
  }
}

/**
 * Makes React's root without ears for what is typed into the sheet. React listens to every event where a root and a
 * portal stand, twice, and looks for components that want it; none wants these, the editor of the sheet listens itself.
 */
export function spareLetters<Made>(container: HTMLElement, makeRoot: () => Made): Made {
  const { ownerDocument } = container
  for (const target of [container, ownerDocument.body]) spare(target, ofLetters, isLetter)
  spare(ownerDocument, new Set(['selectionchange']), () => isSheet(ownerDocument.activeElement))
  try {
    return makeRoot()
  } finally {
    // The editor hears of the selection there too.
    Reflect.deleteProperty(ownerDocument, 'addEventListener')
  }
}
