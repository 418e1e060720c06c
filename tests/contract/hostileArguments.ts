import type { CallName } from '../../shared/contract/calls.ts'

/** Arguments of each call that are of the right shape, to be spoilt. */
const samples: Record<CallName, Record<string, unknown>> = {
  'app-hello': {},
  'settings-change': { settings: { author: 'a' } },
  'keys-read': {},
  'keys-make': {},
  'recent-list': {},
  'recent-forget': { path: '/x' },
  'folder-list': { path: '', files: [] },
  'folder-create': { parent: '/x', name: 'y' },
  'corpus-create': { path: '/x', title: 't' },
  'corpus-open': { path: '/x' },
  'corpus-take-over': { host: 'x', seen: 1 },
  'corpus-open-sample': {},
  'corpus-read': {},
  'corpus-close': {},
  'corpus-progress': {},
  'topic-create': { label: 'l' },
  'topic-change': { topic: { id: 't', label: 'l', alternatives: [], definition: '', colour: 0 } },
  'known-add': { words: ['w'] },
  'known-import': { source: { path: '/x' } },
  'known-remove': { words: ['w'] },
  'known-export': { folder: '/x' },
  'style-count': { decision: { check: 'widthStyle', choice: 'keep' }, pages: ['p'] },
  'style-start': { decision: { check: 'widthStyle', choice: 'keep' } },
  'style-undo': { decision: { id: 'decided', check: 'widthStyle', choice: 'keep' } },
  'style-forget': { checks: ['widthStyle'] },
  'state-start': { pages: ['p'], state: { is: 'proofread', reason: '' } },
  'names-list': {},
  'page-read': { page: 'p' },
  'page-read-source': { page: 'p' },
  'page-revise': { page: 'p', revision: 'r', base: 0, change: {}, origin: { kind: 'correction', edit: 'typing' } },
  'page-undo': { page: 'p' },
  'page-redo': { page: 'p' },
  'page-list-revisions': { page: 'p' },
  'page-compare': { page: 'p', before: 0, after: 1 },
  'compare-cancel': { as: 'c' },
  'page-restore': { page: 'p', revision: 0 },
  'page-list-findings': { page: 'p' },
  'page-suggest-topics': { page: 'p' },
  'page-attach-image': { page: 'p', source: { path: '/x' } },
  'page-detach-image': { page: 'p' },
  'page-restore-image': { page: 'p', stamp: 's' },
  'search-prepare': {},
  'search-start': {
    query: {
      text: '页',
      isExpression: false,
      matchCase: true,
      wholeWord: false,
      ignoreWidth: false,
      roles: [],
      pages: [],
    },
  },
  'search-more': { search: 's' },
  'search-cancel': { search: 's' },
  'replace-start': { search: 's', with: 'x', places: 'all' },
  'group-undo': { group: 'g' },
  'import-start': { sources: [{ path: '/x' }] },
  'export-start': { options: { format: 'text', per: 'page', pages: [], folder: '/x' } },
  'job-list': {},
  'job-cancel': { job: 'j' },
}

const nested = (depth: number): unknown => (depth === 0 ? 0 : [nested(depth - 1)])

/** Arguments that no window of Galley sends: wrong kinds, keys too many or too few, other prototypes, huge values. */
export function hostileArguments(name: CallName): readonly unknown[] {
  const sample = samples[name]
  const polluted = (key: string) =>
    JSON.parse(`{"${key}":{"polluted":true},${JSON.stringify(sample).slice(1)}`.replace(',}', '}')) as unknown
  const spoilt = Object.keys(sample).flatMap((key) => [
    { ...sample, [key]: null },
    // All fields of these two are optional, so that an object of strange keys is an empty one.
    ...(key === 'settings' || key === 'change' ? [] : [{ ...sample, [key]: { toString: 'x' } }]),
    { ...sample, [key]: nested(500) },
    { ...sample, [key]: typeof sample[key] === 'number' ? -1 : 7 },
    Object.fromEntries(Object.entries(sample).filter(([other]) => other !== key)),
  ])
  const huge = Object.entries(sample)
    .filter(([key, value]) => typeof value === 'string' && key !== 'text')
    .map(([key]) => ({ ...sample, [key]: '页'.repeat(1_000_000) }))
  return [
    null,
    7,
    'text',
    true,
    [],
    [sample],
    { ...sample, extra: 1 },
    polluted('__proto__'),
    polluted('constructor'),
    polluted('prototype'),
    ...spoilt,
    ...huge,
  ]
}
