import './transport/zodWithoutEvaluation.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createTranslator } from '../shared/messages/translator.ts'
import { Root } from './app/Root.tsx'
import './theme/base.css'
import { languageOf } from '../shared/messages/messages.ts'
import { spareLetters } from './editor/spareLetters.ts'
import { connect } from './transport/connect.ts'

const element = document.getElementById('root')
if (element === null) throw new Error('index.html has no #root')
const translator = createTranslator(languageOf(navigator.language))
spareLetters(element, () => createRoot(element)).render(
  <StrictMode>
    <Root transport={connect()} translator={translator} />
  </StrictMode>,
)
