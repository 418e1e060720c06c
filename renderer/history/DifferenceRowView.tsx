import { useTranslation } from 'react-i18next'
import {
  type ComparedArticle,
  type ComparedRow,
  type Comparison,
  paragraphMark,
} from '../../shared/compare/comparison.ts'
import type { Topic } from '../../shared/contract/records.ts'
import type { Role } from '../../shared/page/page.ts'
import { Button } from '../components/Button.tsx'
import { Chip, type ChipProps } from '../components/Chip.tsx'
import { classes } from '../components/classes.ts'
import { PreviewParts } from '../panels/review/PreviewParts.tsx'
import styles from './DifferenceView.module.css'
import type { DifferenceRow } from './differenceRows.ts'
import { shownParts } from './shownParts.ts'

export interface DifferenceRowProps {
  readonly each: DifferenceRow
  readonly comparison: Comparison
  readonly vocabulary: readonly Topic[]
  /** Whether text far from a difference is left out. */
  readonly short: boolean
  /** Whether what it was and what it is stand side by side. */
  readonly sides: boolean
  readonly onUnfold: () => void
  /** Brings the row of that index into view. */
  readonly onShow: (index: number) => void
}

const longestTitle = 16

const titleOf = (row: ComparedRow | undefined): string => {
  const text = (row?.parts.filter(({ kind }) => kind !== 'gone') ?? []).map((part) => part.text).join('')
  const first = text.split(paragraphMark)[0] ?? ''
  return first.length > longestTitle ? `${first.slice(0, longestTitle)}…` : first
}

const colours: Readonly<Record<string, NonNullable<ChipProps['colour']>>> = {
  added: 'join',
  joined: 'join',
  split: 'join',
  removed: 'suspect',
  moved: 'move',
  regrouped: 'move',
  marks: 'surplus',
}

/** One line of a difference. */
export function DifferenceRowView(props: DifferenceRowProps) {
  const { each, comparison } = props
  const { t } = useTranslation(['history', 'states'])
  switch (each.kind) {
    case 'blocks':
      return <BlocksRow {...props} row={each.row} />
    case 'page':
      return <PageRow comparison={comparison} />
    case 'article':
      return (
        <p className={classes(styles.aside)}>
          {each.article.kinds
            .filter((kind) => kind !== 'topics')
            .map((kind) => (
              <Chip key={kind} colour="move">
                {t(`article.${kind}`)}
              </Chip>
            ))}
          <TopicChips {...props} topics={each.article.topics} />
        </p>
      )
    case 'left':
      return (
        <p className={classes(styles.aside)}>
          <Chip colour="move">{t('leftTo', { text: titleOf(each.row) })}</Chip>
          <Button size="small" variant="quiet" onPress={() => props.onShow(each.index)}>
            {t('showMoved')}
          </Button>
        </p>
      )
    case 'kept':
      return (
        <p className={classes(styles.kept)}>
          <Button size="small" variant="quiet" onPress={props.onUnfold}>
            {t('kept', { count: each.count })}
          </Button>
        </p>
      )
  }
}

function PageRow({ comparison: { state, dismissed } }: { readonly comparison: Comparison }) {
  const { t } = useTranslation(['history', 'states'])
  return (
    <p className={classes(styles.aside)}>
      {state === null ? null : (
        <Chip colour="style">
          {t('state', { before: t(`states:${state.before.is}`), after: t(`states:${state.after.is}`) })}
        </Chip>
      )}
      {dismissed.new === 0 ? null : <Chip colour="style">{t('dismissedNew', { count: dismissed.new })}</Chip>}
      {dismissed.gone === 0 ? null : <Chip colour="style">{t('dismissedGone', { count: dismissed.gone })}</Chip>}
    </p>
  )
}

function TopicChips({ topics, vocabulary }: DifferenceRowProps & { readonly topics: ComparedArticle['topics'] }) {
  const { t } = useTranslation('history')
  const named = (ids: readonly string[]) =>
    ids.map((id) => vocabulary.find((topic) => topic.id === id)?.label ?? id).join(t('between'))
  return (
    <>
      {topics.new.length === 0 ? null : (
        <Chip colour="join">{t('article.topicsNew', { topics: named(topics.new) })}</Chip>
      )}
      {topics.gone.length === 0 ? null : (
        <Chip colour="suspect">{t('article.topicsGone', { topics: named(topics.gone) })}</Chip>
      )}
    </>
  )
}

function BlocksRow(props: DifferenceRowProps & { readonly row: ComparedRow }) {
  const { row, short, sides } = props
  const { t } = useTranslation('roles')
  const role = (row.after[0] ?? row.before[0])?.role ?? 'body'
  const parts = shownParts(row.parts, short && row.kinds.length > 0)
  const chips = <Chips {...props} role={role} />
  const shape = { 'data-role': role, 'data-changed': row.kinds.length > 0 || undefined }
  if (!sides)
    return (
      <div className={classes(styles.blocks)} {...shape}>
        <span className={classes(styles.role)}>{t(role)}</span>
        <div>
          {chips}
          <p className={classes(styles.text)}>
            <PreviewParts parts={parts} />
          </p>
        </div>
      </div>
    )
  return (
    <div className={classes(styles.blocks, styles.pair)} {...shape}>
      <span className={classes(styles.role)}>{t(role)}</span>
      {chips}
      <p className={classes(styles.text, styles.cell)} data-empty={row.before.length === 0 || undefined}>
        <PreviewParts parts={parts.filter(({ kind }) => kind !== 'new')} />
      </p>
      <p className={classes(styles.text, styles.cell)} data-empty={row.after.length === 0 || undefined}>
        <PreviewParts parts={parts.filter(({ kind }) => kind !== 'gone')} />
      </p>
    </div>
  )
}

function Chips({ row, role, comparison }: DifferenceRowProps & { readonly row: ComparedRow; readonly role: Role }) {
  const { t } = useTranslation(['history', 'roles', 'commands'])
  const changedRole = row.before.find(({ id }) => id === row.after[0]?.id) ?? row.before[0]
  const chips = row.kinds.filter((kind) => kind !== 'text' && kind !== 'marks')
  const labelOf = (kind: (typeof chips)[number]): string => {
    if (kind === 'role')
      return t('kinds.role', { before: t(`roles:${changedRole?.role ?? role}`), after: t(`roles:${role}`) })
    if (kind === 'joined' && row.joinedFrom !== null)
      return t('joinedBehind', { text: titleOf(comparison.rows[row.joinedFrom]) })
    if (kind !== 'moved') return t(`kinds.${kind}`)
    return row.behind === null ? t('movedFirst') : t('movedBehind', { text: titleOf(comparison.rows[row.behind]) })
  }
  const marks = (['new', 'gone'] as const).flatMap((side) =>
    [...new Set(row.marks[side])].map((mark) => ({ side, mark })),
  )
  if (chips.length + marks.length === 0) return null
  return (
    <p className={classes(styles.chips)}>
      {chips.map((kind) => (
        <Chip key={kind} {...(colours[kind] === undefined ? { colour: 'style' } : { colour: colours[kind] })}>
          {labelOf(kind)}
        </Chip>
      ))}
      {marks.map(({ side, mark }) => (
        <Chip key={side + mark} colour="surplus">
          {t(`mark.${side}`, { mark: t(`commands:mark.${mark}`) })}
        </Chip>
      ))}
    </p>
  )
}
