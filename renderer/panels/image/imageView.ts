/** How an image lies in its frame: px of the frame from its corner, and px of the frame a px of the image. */
export interface ImageView {
  readonly x: number
  readonly y: number
  readonly scale: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

const leastScale = 0.02
const mostScale = 16

/** The whole image, centred, with a little air. */
export function fitImage(image: Size, frame: Size): ImageView {
  const air = 12
  const scale = Math.min((frame.width - 2 * air) / image.width, (frame.height - 2 * air) / image.height)
  const bounded = Math.min(mostScale, Math.max(leastScale, scale))
  return {
    scale: bounded,
    x: (frame.width - image.width * bounded) / 2,
    y: (frame.height - image.height * bounded) / 2,
  }
}

/** Zooms by a factor so that the point of the image under `at` stays where it is. */
export function zoomImage(view: ImageView, factor: number, at: { readonly x: number; readonly y: number }): ImageView {
  const scale = Math.min(mostScale, Math.max(leastScale, view.scale * factor))
  const ratio = scale / view.scale
  return { scale, x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio }
}

export const panImage = (view: ImageView, dx: number, dy: number): ImageView => ({
  ...view,
  x: view.x + dx,
  y: view.y + dy,
})

const zoomStep = 1.25
const panStep = 60

/** What a key makes of the view; null for a key that means nothing here. */
export function viewByKey(key: string, view: ImageView, frame: Size): ImageView | null {
  const centre = { x: frame.width / 2, y: frame.height / 2 }
  switch (key) {
    case '+':
    case '=':
      return zoomImage(view, zoomStep, centre)
    case '-':
      return zoomImage(view, 1 / zoomStep, centre)
    case 'ArrowLeft':
      return panImage(view, panStep, 0)
    case 'ArrowRight':
      return panImage(view, -panStep, 0)
    case 'ArrowUp':
      return panImage(view, 0, panStep)
    case 'ArrowDown':
      return panImage(view, 0, -panStep)
    default:
      return null
  }
}
