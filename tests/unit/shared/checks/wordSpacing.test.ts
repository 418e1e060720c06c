import { describe, expect, it } from 'vitest'
import { wordSpacing } from '../../../../shared/checks/wordSpacing.ts'
import { applyFix } from '../../../../shared/page/applyFix.ts'
import { makePage } from '../../../support/makePage.ts'

const pageOf = (...blocks: string[]) => makePage({ articles: [{ blocks }] })
const codes = (...blocks: string[]) => wordSpacing.check(pageOf(...blocks)).map(({ evidence }) => evidence[0]?.code)

/** The text after all that is found was done. */
function mended(text: string): string | undefined {
  const page = pageOf(text)
  const done = wordSpacing.check(page).toReversed()
  return done.reduce((now, { fixes }) => applyFix(now, fixes[0]!, () => 'new'), page).articles[0]?.blocks[0]?.text
}

describe('spaces between words', () => {
  it.each([
    ['The watchman , who smelled smoke, ran .', 'The watchman, who smelled smoke, ran.'],
    ['The mill (  built in 1841 ) burned.', 'The mill (built in 1841) burned.'],
    ['The  watchman raised the   alarm.', 'The watchman raised the alarm.'],
    [
      'At eleven o’clock,raised by the watchman, they came;nobody was hurt.',
      'At eleven o’clock, raised by the watchman, they came; nobody was hurt.',
    ],
    ['وصل الوفد ، ثم غادر.', 'وصل الوفد، ثم غادر.'],
  ])('are set right: %s', (wrong, right) => {
    expect(mended(wrong)).toBe(right)
  })

  it('are sure where a mark stands close, and a question where a space lacks', () => {
    const [first, second] = wordSpacing.check(pageOf('The watchman , who ran,fell, and rose.'))
    expect([first?.level, second?.level]).toEqual(['accept', 'show'])
  })

  it.each([
    ['figures and abbreviations', 'It cost 12,000 pounds at 3:15 p.m. in A,B and C.'],
    ['two spaces after a sentence', 'He ran.  She stayed.'],
    ['omissions', 'He said . . . nothing ... at all.'],
    ['rows of a table', Array.from({ length: 8 }, (_, i) => `wheat  ${i}`).join(' ')],
    ['a row of a table', 'wheat   1,200   bushels   34'],
    ['Chinese', '他说 , 好。'],
    ['Korean', '그는  말했다 , 좋다.'],
  ])('are left alone in %s', (_, text) => {
    expect(codes(text)).toEqual([])
  })

  it('are shown where no character is halved', () => {
    const [finding] = wordSpacing.check(pageOf('𐐨𐐨,𐐨𐐨'))
    expect(finding?.places[0]).toMatchObject({ from: 4, to: 7 })
  })

  it('are a question where they are wide, as a gap is', () => {
    expect(wordSpacing.check(pageOf('The watchman      raised the alarm.'))[0]?.level).toBe('show')
  })

  it('before a colon are wrong in English and right in French', () => {
    const english = Array.from({ length: 5 }, (_, i) => `He said: word ${i}.`)
    expect(codes(...english, 'He said : no.')).toEqual(['spaceBeforeMark'])
    expect(codes('Il a dit : oui ; puis non !', 'Elle a répondu : non.')).toEqual([])
  })
})
