import { expect, it } from 'vitest'
import { styleFix, withStyles } from '../../../../shared/checks/corpusStyle.ts'
import { quoteStyle } from '../../../../shared/checks/quoteStyle.ts'
import { widthStyle } from '../../../../shared/checks/widthStyle.ts'
import { makePage } from '../../../support/makePage.ts'

const pageOf = (...blocks: string[]) => makePage({ articles: [{ blocks }] })
const mixed = pageOf('今天晴，有风，很冷,有雾。')

it('finds the fix that leads to the chosen width, whichever is the rarer one', () => {
  const marks = (choice: 'fullWidth' | 'halfWidth') =>
    styleFix(mixed, { check: 'widthStyle', choice })?.replacements.map(({ text }) => text)
  expect(marks('fullWidth')).toEqual(['，'])
  expect(marks('halfWidth')).toEqual([',', ','])
})

it('has nothing to change on a page that follows, or where all is kept', () => {
  expect(styleFix(pageOf('今天晴,有风。'), { check: 'widthStyle', choice: 'halfWidth' })).toBeUndefined()
  expect(styleFix(mixed, { check: 'widthStyle', choice: 'keep' })).toBeUndefined()
})

it('puts the chosen fix first, as sure as what a person asked for', () => {
  const [finding] = withStyles(widthStyle.check(mixed), [{ check: 'widthStyle', choice: 'halfWidth' }])
  expect(finding).toMatchObject({ level: 'accept', fixes: [{ replacements: [{ text: ',' }, { text: ',' }] }, {}] })
  expect(finding?.places).toHaveLength(2)
  expect(finding?.evidence.map(({ code }) => code)).toEqual(['bothWidths', 'corpusStyle'])
})

it('leaves out what is to be kept, and lets findings of other kinds be', () => {
  const quotes = quoteStyle.check(pageOf('建成"驿站"。'))
  const all = [...widthStyle.check(mixed), ...quotes]
  expect(withStyles(all, [{ check: 'widthStyle', choice: 'keep' }])).toEqual(quotes)
})
