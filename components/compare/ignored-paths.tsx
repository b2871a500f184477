import { X } from 'lucide-react'
import { useState } from 'react'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { TextField } from '@/components/ui/text-field'

type Props = {
  readonly ignored: readonly string[]
  /** Absent where they are only looked at. */
  readonly onIgnored: ((ignored: readonly string[]) => void) | undefined
}

/** JSON pointers (RFC 6901) into the result that may differ, each added and removed on its own. */
export const IgnoredPaths = ({ ignored, onIgnored }: Props) => {
  const [typed, setTyped] = useState('')
  const path = typed.trim()
  const wrong = path !== '' && !path.startsWith('/')
  const add = (): void => {
    if (path === '' || wrong) return
    if (!ignored.includes(path)) onIgnored?.([...ignored, path])
    setTyped('')
  }
  return (
    <form
      className="mb-2 flex flex-col gap-1"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      {onIgnored && (
        <div className="flex items-end gap-1.5">
          <div className="min-w-0 flex-1">
            <TextField
              label="May differ"
              mono
              placeholder="/structuredContent/*/price"
              value={typed}
              error={wrong ? 'A path begins with a slash' : undefined}
              onChange={(event) => {
                setTyped(event.target.value)
              }}
            />
          </div>
          <Button type="submit" disabled={path === '' || wrong}>
            Add
          </Button>
        </div>
      )}
      {ignored.length > 0 && (
        <ul aria-label="Paths that may differ" className="flex flex-col">
          {ignored.map((one) => (
            <li key={one} className="font-wire flex items-center gap-1 text-sm">
              <span className="min-w-0 flex-1 wrap-anywhere">{visibleText(one)}</span>
              {onIgnored && (
                <IconButton
                  label={`Compare ${one} again`}
                  onClick={() => {
                    onIgnored(ignored.filter((other) => other !== one))
                  }}
                >
                  <X aria-hidden className="size-3.5" />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}
