import { Columns2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { DiffEditor } from '@/components/ui/diff-editor'

/** Characters beyond which an editor would hold the page up. */
const MOST = 400_000

const printed = (value: unknown): string =>
  value === undefined ? '' : visibleText(typeof value === 'string' ? value : JSON.stringify(value, null, 2))

type Props = {
  readonly left: unknown
  readonly right: unknown
  /** What the two sides are. */
  readonly says: { readonly left: string; readonly right: string }
}

const Both = ({ left, right, says }: Props) => {
  const texts = useMemo(() => ({ left: printed(left), right: printed(right) }), [left, right])
  if (texts.left.length + texts.right.length > MOST)
    return <p className="text-mute text-xs">Too long to be shown side by side: see each call’s own message.</p>
  return (
    <DiffEditor
      left={{ text: texts.left, label: says.left }}
      right={{ text: texts.right, label: says.right }}
      language="json"
    />
  )
}

/** Both values in the editor, once that is asked for: it is large. */
export const SideBySide = (props: Props) => {
  const [open, setOpen] = useState(false)
  return (
    <div className="flex flex-col items-start gap-1">
      <Button
        size="sm"
        variant="ghost"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open)
        }}
      >
        <Columns2 aria-hidden className="size-3" /> Side by side
      </Button>
      {open && (
        <div className="w-full">
          <Both {...props} />
        </div>
      )}
    </div>
  )
}
