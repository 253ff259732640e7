import './jitless.ts'
import './ui/base.css'
import './paper/page.css'
import { createRoot } from 'react-dom/client'
import { PrintPage } from './paper/PrintPage.tsx'

const root = document.getElementById('root')
const paper = await window.desk.shell({ type: 'paper' })
if (root !== null && paper !== null) createRoot(root).render(<PrintPage paper={paper} />)
