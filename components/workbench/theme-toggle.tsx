'use client'

import { Monitor, Moon, Sun } from 'lucide-react'
import { chooseTheme, theme, THEMES } from '@/lib/browser/theme'
import { useStored } from '@/lib/browser/use-stored'
import { IconButton } from '@/components/ui/icon-button'

const ICONS = { system: Monitor, light: Sun, dark: Moon }

/** Goes round: as the system, light, dark. */
export const ThemeToggle = () => {
  const chosen = useStored(theme)
  const Icon = ICONS[chosen]
  const next = THEMES[(THEMES.indexOf(chosen) + 1) % THEMES.length] ?? 'system'
  return (
    <IconButton
      label={`Theme: ${chosen}. Change to ${next}`}
      onClick={() => {
        chooseTheme(next)
      }}
    >
      <Icon aria-hidden className="size-3.5" />
    </IconButton>
  )
}
