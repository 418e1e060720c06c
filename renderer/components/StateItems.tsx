import { useTranslation } from 'react-i18next'
import { type WorkState, workStates } from '../../shared/page/page.ts'
import { MenuItem } from './Menu.tsx'
import { StateDot } from './StateDot.tsx'

/** The states of a page, as items of a menu. */
export function StateItems({ onChoose }: { readonly onChoose: (state: WorkState) => void }) {
  const { t } = useTranslation('states')
  return workStates.map((each) => (
    <MenuItem key={each} id={each} label={t(each)} icon={<StateDot state={each} />} onAction={() => onChoose(each)} />
  ))
}
