import { describe, expect, it } from 'vitest'
import { deskOf } from '../../../../renderer/app/deskSettings.ts'

describe('the desk of the settings', () => {
  it('keeps what fits and falls back for the rest', () => {
    const desk = deskOf({ pagesWidth: 300, sideWidth: 99999, tab: 'nonsense', lastPage: { c: 'p' } })
    expect(desk).toMatchObject({
      pagesWidth: 300,
      sideWidth: 340,
      tab: 'review',
      lastPage: { c: 'p' },
      pagesOpen: true,
    })
  })
})
