import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { moveBlock, swapTitles } from '../../../shared/page/edits.ts'
import { articleOf } from '../../../shared/page/find.ts'
import type { Article } from '../../../shared/page/page.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { Picker } from '../../components/Picker.tsx'
import { articleTitle } from '../../panels/topics/articleTitle.ts'
import type { SheetContext } from '../commands/sheetTools.ts'
import { narrow } from './narrow.ts'

export interface ArticlePickerProps {
  readonly kind: 'moveTo' | 'swapTitles'
  readonly context: SheetContext
  readonly block: string
  readonly onClose: () => void
}

/** To which article a block goes, at its end, or with which one the headline is swapped. */
export function ArticlePicker({ kind, context, block, onClose }: ArticlePickerProps) {
  const { t } = useTranslation('editor')
  const { binding } = context
  const [text, setText] = useState('')
  const items = useMemo(() => {
    const { page } = binding.session.getState()
    const own = articleOf(page, block)
    const label = (article: Article) => {
      const title = articleTitle(article)
      return article.blocks.some(({ role }) => role === 'headline') ? title : t('untitled', { text: title })
    }
    return page.articles.flatMap((article, index) =>
      article === own
        ? []
        : [{ id: article.id, label: label(article), detail: t('articleTools', { number: index + 1 }) }],
    )
  }, [binding, block, t])
  const { shown } = narrow(items, text)
  const pick = (id: string) => {
    const { page } = binding.session.getState()
    const own = articleOf(page, block)
    if (kind === 'swapTitles' && own !== undefined) {
      binding.edit((each) => swapTitles(each, own.id, id), { kind: 'correction', edit: 'article.swapTitles' })
    } else if (kind === 'moveTo') {
      const index = page.articles.find((article) => article.id === id)?.blocks.length ?? 0
      binding.edit((each) => moveBlock(each, block, { article: id, index }), {
        kind: 'correction',
        edit: 'block.moveTo',
      })
    }
    onClose()
  }
  return (
    <Dialog title={t(`${kind}.title`)} isOpen onClose={onClose}>
      <Picker
        label={t(`${kind}.search`)}
        placeholder={t(`${kind}.search`)}
        items={shown}
        text={text}
        onText={setText}
        onPick={pick}
        empty={t('nothingFound')}
      />
    </Dialog>
  )
}
