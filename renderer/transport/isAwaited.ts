/** Whether an event must be told at once: an undo waits for the revision that it makes. All else may come a moment later. */
export const isAwaited = (event: unknown): boolean =>
  typeof event === 'object' && event !== null && 'event' in event && event.event === 'pageRevised'
