import './jitless.ts'
import './ui/base.css'
import { createRoot } from 'react-dom/client'
import { DeskWindow } from './DeskWindow.tsx'

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<DeskWindow />)
