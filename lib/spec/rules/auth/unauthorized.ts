import { bearerOf, challengesOf, type Challenge, type Challenges } from '@/lib/spec/parts/challenges'
import type { Http } from '@/lib/spec/sightings'

/** A 401 of the MCP endpoint with what its header says. */
type Unauthorized = { readonly challenges: Challenges | undefined; readonly bearer: Challenge | undefined }

/**
 * What a 401 of the MCP endpoint asks for; undefined for everything else, and where another scheme than Bearer is asked
 * for alone: such a server does not use the authorization of MCP.
 */
export const unauthorized = (http: Http): Unauthorized | undefined => {
  if (!http.mcp || http.status !== 401) return undefined
  const challenges = challengesOf(http.headers)
  const bearer = bearerOf(challenges)
  const others = challenges !== undefined && challenges.challenges.length > 0 && !bearer
  return others ? undefined : { challenges, bearer }
}

/** The scopes a challenge names, sorted; undefined where it names none. */
export const scopesOf = (bearer: Challenge | undefined): readonly string[] | undefined => {
  const scope = bearer?.params.get('scope')
  return scope === undefined ? undefined : scope.split(' ').filter(Boolean).sort()
}
