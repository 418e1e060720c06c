import { CaseSensitive, ChevronDown, ChevronRight, Regex, Search, WholeWord } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { ToggleButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { roles } from '../../../shared/page/page.ts'
import { useApp } from '../../app/AppContext.tsx'
import { classes } from '../../components/classes.ts'
import { IconButton } from '../../components/IconButton.tsx'
import { MultiSelect } from '../../components/MultiSelect.tsx'
import { Select } from '../../components/Select.tsx'
import { TextField } from '../../components/TextField.tsx'
import { searchScopes } from '../../search/searchState.ts'
import { useSearch } from '../../search/useSearch.ts'
import { ReplaceBar } from './ReplaceBar.tsx'
import { focusResults, ResultList } from './ResultList.tsx'
import styles from './SearchPanel.module.css'
import { SearchStatus } from './SearchStatus.tsx'

const toggles = [
  { id: 'matchCase', icon: <CaseSensitive aria-hidden /> },
  { id: 'wholeWord', icon: <WholeWord aria-hidden /> },
  { id: 'ignoreWidth', icon: <span aria-hidden>，,</span> },
  { id: 'isExpression', icon: <Regex aria-hidden /> },
] as const

/** Find and replace over a page or the corpus, and the concordance. Escape gives the keys back to the text. */
export function SearchPanel() {
  const { t } = useTranslation(['desk', 'roles'])
  const { search } = useApp()
  const state = useSearch((each) => each)
  const field = useRef<HTMLDivElement>(null)
  const { wantsFocus, text, roles: chosenRoles, scope, isReplacing } = state
  const [first] = chosenRoles
  const more = chosenRoles.length - 1

  useEffect(() => {
    if (!wantsFocus) return
    search.set({ wantsFocus: false })
    const input = field.current?.querySelector('input')
    input?.focus()
    input?.select()
  }, [search, wantsFocus])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return
    event.preventDefault()
    search.backToText()
  }
  const onFieldKeys = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return
    event.preventDefault()
    focusResults()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: takes the Escape of the fields and rows inside of it.
    <div className={classes(styles.panel)} onKeyDown={onKeyDown}>
      <div className={classes(styles.form)}>
        <div className={classes(styles.row)}>
          <IconButton
            size="small"
            label={t('search.showReplace')}
            icon={isReplacing ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
            aria-expanded={isReplacing}
            onPress={() => search.set({ isReplacing: !isReplacing })}
          />
          {/* biome-ignore lint/a11y/noStaticElementInteractions: takes the arrow of the field inside of it. */}
          <div ref={field} className={classes(styles.field)} onKeyDown={onFieldKeys}>
            <TextField
              label={t('search.text')}
              hideLabel
              placeholder={t('search.text')}
              icon={<Search aria-hidden />}
              value={text}
              onChange={(value) => search.ask({ text: value })}
              onSubmit={focusResults}
            />
          </div>
        </div>
        {isReplacing ? <ReplaceBar /> : null}
        <div className={classes(styles.row, styles.indented)}>
          {toggles.map(({ id, icon }) => (
            <ToggleButton
              key={id}
              aria-label={t(`search.${id}`)}
              isSelected={state[id]}
              onChange={(isOn) => search.ask({ [id]: isOn })}
              className={classes(styles.toggle)}
            >
              <span title={t(`search.${id}`)} className={classes(styles.toggleIcon)}>
                {icon}
              </span>
            </ToggleButton>
          ))}
          <div className={classes(styles.choices)}>
            <MultiSelect
              label={t('search.role')}
              options={roles.map((id) => ({ id, label: t(`roles:${id}`) }))}
              values={chosenRoles}
              text={
                first === undefined
                  ? t('search.anyRole')
                  : more === 0
                    ? t(`roles:${first}`)
                    : t('search.someRoles', { role: t(`roles:${first}`), more })
              }
              onChange={(ids) => search.ask({ roles: roles.filter((role) => ids.includes(role)) })}
            />
            <Select
              label={t('search.scope')}
              hideLabel
              options={searchScopes.map((id) => ({ id, label: t(`search.scopes.${id}`) }))}
              value={scope}
              onChange={(id) => search.ask({ scope: searchScopes.find((each) => each === id) ?? 'all' })}
            />
          </div>
        </div>
      </div>
      <SearchStatus />
      <ResultList />
    </div>
  )
}
