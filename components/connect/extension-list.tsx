import { EXTENSION_FACTS } from '@/lib/protocol/extensions'
import { ExternalLink } from '@/components/content/external-link'
import { visibleText } from '@/components/content/visible-text'

/** Extensions that a server declares, and what Parley does with each. */
export const ExtensionList = ({ ids }: { readonly ids: readonly string[] }) => (
  <ul aria-label="Extensions" className="m-0 flex list-none flex-col gap-1 p-0 text-sm">
    {ids.map((id) => {
      const known = Object.hasOwn(EXTENSION_FACTS, id) ? EXTENSION_FACTS[id] : undefined
      return (
        <li key={id}>
          <span className="font-wire wrap-anywhere">{visibleText(id)}</span>
          <p className="text-mute m-0">
            {known?.does ?? 'Not known to Parley: what it brings is shown as it came.'}{' '}
            {known?.page !== undefined && <ExternalLink url={known.page} label={known.title} />}
          </p>
        </li>
      )
    })}
  </ul>
)
