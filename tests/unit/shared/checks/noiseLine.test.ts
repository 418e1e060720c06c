import { describe, expect, it } from 'vitest'
import { noiseLine } from '../../../../shared/checks/noiseLine.ts'
import { applyFix } from '../../../../shared/page/applyFix.ts'
import { makePage } from '../../../support/makePage.ts'

const prose = '山脚下的果园今年迎来丰收,农户们清早就背着竹筐上山采摘,合作社的货车停在路口等候。'.repeat(6)
const pageOf = (...blocks: string[]) => makePage({ articles: [{ blocks: [prose, ...blocks] }] })
const check = (...blocks: string[]) => noiseLine.check(pageOf(...blocks))

describe('noise', () => {
  it('is a strange short line at the edge of the page with long figures', () => {
    const page = pageOf('奚驷0038172飏髟')
    const [finding] = noiseLine.check(page)
    expect(finding).toMatchObject({ level: 'show', fixes: [{ edit: 'setRole', role: 'noise' }] })
    const after = applyFix(page, finding!.fixes[0]!, () => 'new')
    expect(after.outside.map(({ text }) => text)).toEqual(['奚驷0038172飏髟'])
  })

  it('is a line of symbols and characters that nobody uses, wherever it stands', () => {
    expect(check('■□◆髟奚驷飏●○▲', prose)).toHaveLength(1)
  })

  it('is no title of words that the story has, no telephone number, no sentence', () => {
    expect(check('果园迎来丰收', prose)).toEqual([])
    expect(check('合作社电话23602861', prose)).toEqual([])
    expect(check(prose, '会场里座无虚席。')).toEqual([])
    expect(check(prose, '新图书馆即将对外开放')).toEqual([])
  })

  it('is not looked for on a page with hardly any text', () => {
    expect(noiseLine.check(makePage({ articles: [{ blocks: ['奚驷0038172飏髟'] }] }))).toEqual([])
  })
})
