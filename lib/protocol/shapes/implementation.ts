import { since, strings } from './base'
import { array, literal, may, must, object, string, uri } from './shape'

const icon = object(
  { src: must(uri), mimeType: may(string), sizes: may(strings), theme: may(literal('dark', 'light')) },
  { since: '2025-11-25' },
)

/** `icons` of whatever can be shown. */
export const iconsMember = may(array(icon), { since: '2025-11-25', requirements: ['icons-shape'] })

/** What names a peer's software. */
export const implementation = object({
  name: must(string),
  title: may(string, { since: '2025-06-18' }),
  version: must(string),
  description: may(string, { since: '2025-11-25' }),
  websiteUrl: may(uri, { since: '2025-11-25' }),
  icons: iconsMember,
})

const baseMetadata = object({ name: must(string), title: may(string) }, { since: '2025-06-18' })

export const IMPLEMENTATION_DEFINITIONS = {
  BaseMetadata: baseMetadata,
  Icon: icon,
  Icons: since('2025-11-25', object({ icons: iconsMember })),
  Implementation: implementation,
}
