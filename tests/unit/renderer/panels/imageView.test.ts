import { describe, expect, it } from 'vitest'
import { fitImage, viewByKey, zoomImage } from '../../../../renderer/panels/image/imageView.ts'

const image = { width: 1000, height: 2000 }
const frame = { width: 300, height: 424 }

describe('the view of a scan', () => {
  it('fits the whole image into its frame, centred', () => {
    const view = fitImage(image, frame)
    expect(view.scale).toBeCloseTo(0.2)
    expect([view.x, view.y]).toEqual([50, 12])
  })

  it('zooms about a point that stays where it is', () => {
    const view = { x: 20, y: 30, scale: 0.5 }
    const at = { x: 120, y: 90 }
    const zoomed = zoomImage(view, 2, at)
    expect((at.x - zoomed.x) / zoomed.scale).toBeCloseTo((at.x - view.x) / view.scale)
    expect((at.y - zoomed.y) / zoomed.scale).toBeCloseTo((at.y - view.y) / view.scale)
  })

  it('stops zooming before the image vanishes or bursts', () => {
    expect(zoomImage({ x: 0, y: 0, scale: 1 }, 1e9, { x: 0, y: 0 }).scale).toBe(16)
    expect(zoomImage({ x: 0, y: 0, scale: 1 }, 1e-9, { x: 0, y: 0 }).scale).toBe(0.02)
  })

  it('follows keys and leaves others alone', () => {
    const view = fitImage(image, frame)
    expect(viewByKey('ArrowDown', view, frame)?.y).toBeLessThan(view.y)
    expect(viewByKey('+', view, frame)?.scale).toBeGreaterThan(view.scale)
    expect(viewByKey('q', view, frame)).toBeNull()
  })
})
