import fc from 'fast-check'
import { expect, it } from 'vitest'
import { articleOf, blockOf, blocksOf } from '../../../../shared/page/find.ts'
import { indexPage } from '../../../../shared/page/indexPage.ts'
import { arbitraryPage } from '../../../support/pages.ts'

it('answers as a search through the page does', () => {
  fc.assert(
    fc.property(arbitraryPage, (page) => {
      const index = indexPage(page)
      const blocks = blocksOf(page)
      for (const [at, { id }] of blocks.entries()) {
        expect(index.block(id)).toBe(blockOf(page, id))
        expect(index.articleOf(id)).toBe(articleOf(page, id))
        for (const other of blocks) expect(index.isNext(id, other.id)).toBe(blocks[at + 1]?.id === other.id)
      }
      expect(index.block('none')).toBeUndefined()
      for (const article of page.articles) expect(index.article(article.id)).toBe(article)
    }),
  )
})
