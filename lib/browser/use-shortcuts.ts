'use client'

import { createContext, useContext, useEffect, useEffectEvent } from 'react'

/** Keys (as `KeyboardEvent.key` spells them) and what they do. */
export type Shortcuts = Readonly<Record<string, () => void>>

/** Whether the page's keys are meant for what is below: of several sessions in sight, for the one that is worked with. */
export const ShortcutsContext = createContext(true)

/** Places in which a key belongs to what is being typed. */
const TYPING = 'input, textarea, select, [contenteditable]:not([contenteditable="false"]), .monaco-editor'

const isTyping = (target: EventTarget | null): boolean => target instanceof Element && target.closest(TYPING) !== null

/** Page-wide keys. They give way to typing, to modifiers, and to any panel that has handled the key itself. */
export const useShortcuts = (shortcuts: Shortcuts): void => {
  const mine = useContext(ShortcutsContext)
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const run = Object.hasOwn(shortcuts, event.key) ? shortcuts[event.key] : undefined
    if (!run || (event.key !== 'Escape' && isTyping(event.target))) return
    event.preventDefault()
    run()
  })
  useEffect(() => {
    if (!mine) return
    const listener = (event: KeyboardEvent): void => {
      onKey(event)
    }
    document.addEventListener('keydown', listener)
    return () => {
      document.removeEventListener('keydown', listener)
    }
  }, [mine])
}
