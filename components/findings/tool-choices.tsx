import type { CatalogItem } from '@/lib/views/types'
import { visibleText } from '@/components/content/visible-text'
import { ToggleChip } from './toggle-chip'

type Props = {
  readonly tools: readonly CatalogItem[]
  readonly allowed: ReadonlySet<string>
  readonly onTool: (name: string) => void
}

/** Which tools probes may call: none but those picked here. */
export const ToolChoices = ({ tools, allowed, onTool }: Props) => (
  <fieldset className="mb-2">
    <legend className="text-mute mb-1 text-sm">
      Tools that may be called{allowed.size === 0 && ': without one, these probes find nothing out'}
    </legend>
    <div className="flex max-h-24 flex-wrap gap-1 overflow-auto">
      {tools.map(({ key, title }) => (
        <ToggleChip
          key={key}
          pressed={allowed.has(key)}
          title={title === undefined ? undefined : visibleText(title)}
          onToggle={() => {
            onTool(key)
          }}
        >
          <span className="font-wire">{visibleText(key)}</span>
        </ToggleChip>
      ))}
    </div>
  </fieldset>
)
