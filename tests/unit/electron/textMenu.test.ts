import { expect, test, vi } from 'vitest'
import { textMenu } from '../../../electron/textMenu.ts'
import { createTranslator } from '../../../shared/messages/translator.ts'

vi.mock('electron', () => import('../../support/electronStandIn.ts'))

const { t } = createTranslator('zh')
const can = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true }
const shown = (asked: Partial<Parameters<typeof textMenu>[0]>) =>
  textMenu({ isEditable: false, selectionText: '', editFlags: can as never, ...asked }, t).map(
    ({ label, enabled }) => `${label}${enabled ? '' : ' –'}`,
  )

test('text that is only read can be copied once it is selected', () => {
  expect(shown({})).toEqual(['复制 –', '全选'])
  expect(shown({ selectionText: '养老' })).toEqual(['复制', '全选'])
})

test('a field has all four, cutting only what is selected', () => {
  expect(shown({ isEditable: true })).toEqual(['剪切 –', '复制 –', '粘贴', '全选'])
  expect(shown({ isEditable: true, selectionText: '养老' })).toEqual(['剪切', '复制', '粘贴', '全选'])
})
