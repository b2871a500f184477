import { isObject } from '@/lib/protocol/json'
import type { Sighting } from '@/lib/spec/sightings'

/** The code of an error response; undefined where it is not an integer. */
export const codeOf = ({ error }: Pick<Sighting<'error'>, 'error'>): number | undefined => {
  const code = isObject(error) ? error['code'] : undefined
  return typeof code === 'number' && Number.isInteger(code) ? code : undefined
}
