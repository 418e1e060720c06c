import { importLargeCorpus, largeCorpusPages } from './support/largeCorpus.ts'
import { report } from './support/report.ts'

const took = await importLargeCorpus()
report({
  bench: 'import',
  figure: `import of ${largeCorpusPages} pages like the seeds`,
  value: (largeCorpusPages / took) * 1000,
  unit: 'pages/s',
  baseline: null,
  bound: null,
  runs: 1,
})
