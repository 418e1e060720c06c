import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './Tabs.module.css'

export interface TabItem<K extends string> {
  readonly id: K
  readonly label: string
  readonly count?: number | undefined
  readonly panel: () => ReactNode
}

export interface TabsProps<K extends string> {
  readonly label: string
  readonly items: readonly TabItem<K>[]
  readonly selected: K
  readonly onSelect: (id: K) => void
  /** Stands at the end of the row of tabs. */
  readonly end?: ReactNode
}

export function Tabs<K extends string>({ label, items, selected, onSelect, end }: TabsProps<K>) {
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(key) => {
        const item = items.find((each) => each.id === key)
        if (item !== undefined) onSelect(item.id)
      }}
      className={classes(styles.tabs)}
    >
      <div className={classes(styles.row)}>
        <TabList aria-label={label} className={classes(styles.list)}>
          {items.map((item) => (
            <Tab key={item.id} id={item.id} className={classes(styles.tab)}>
              {item.label}
              {item.count === undefined ? null : <span className={classes(styles.count)}>{item.count}</span>}
            </Tab>
          ))}
        </TabList>
        {end}
      </div>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className={classes(styles.panel)}>
          {item.panel()}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
