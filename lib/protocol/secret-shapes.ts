/** Characters of a text that are looked at for a mere hint: patterns must not meet megabytes. */
const MOST = 8_192

type Shape = {
  readonly what: string
  readonly pattern: RegExp
  /** Texts without any of these cannot have the shape: found far faster than the pattern. */
  readonly needs: readonly string[]
}

/** Where a pattern has a group, the group is the secret. */
const SHAPES: readonly Shape[] = [
  {
    what: 'a private key',
    // Up to its end; where that was cut off, as far as it goes.
    pattern:
      /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?:[\w+/=\s\\:,.-]{1,20000}?-----END [A-Z ]{0,40}KEY-----|[\w+/=\s\\:,.-]{0,20000})/g,
    needs: ['PRIVATE KEY-----'],
  },
  { what: 'a token', pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*(?:\.[\w-]+){0,2}/g, needs: ['eyJ'] },
  {
    what: 'a token',
    pattern: /\b(?:bearer|basic|dpop)(?:\s|%20|\\[nt]){1,9}([\w.~+/=-]{12,})/gi,
    needs: ['earer', 'asic', 'EARER', 'ASIC', 'DPoP', 'dpop', 'DPOP'],
  },
  { what: 'a key', pattern: /\bsk-[\w-]{16,}/g, needs: ['sk-'] },
  { what: 'a key', pattern: /\b(?:sk|pk|rk)_(?:live|test)_\w{10,}/g, needs: ['_live_', '_test_'] },
  { what: 'a key', pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g, needs: ['AKIA', 'ASIA'] },
  { what: 'a key', pattern: /\bAIza[\w-]{30,}/g, needs: ['AIza'] },
  {
    what: 'a token',
    pattern: /\b(?:gh[opsur]_|github_pat_|glpat-|xox[abeoprs]-|xapp-|npm_|hf_|dop_v1_|shpat_|pypi-|ya29\.)[\w-]{16,}/g,
    needs: ['gh', 'glpat-', 'xox', 'xapp-', 'npm_', 'hf_', 'dop_v1_', 'shpat_', 'pypi-', 'ya29.'],
  },
  {
    what: 'a password',
    pattern: /\b[a-z][a-z0-9+.-]{0,30}:\\?\/\\?\/[^\s/@:"'<>\\]{0,200}:([^\s/@"'<>\\]{1,400})@/gi,
    needs: ['@'],
  },
  {
    what: 'a token',
    pattern:
      /(?:[?&#;]|\\u0026|&amp;)(?:access_token|token|api_?key|key|secret|password|sig|signature|code)=([^&#\s"'<>\\]{8,})/gi,
    needs: ['='],
  },
]

/** A secret in a text, by its form. `from` and `to` are indexes. */
export type ShapedSecret = { readonly what: string; readonly from: number; readonly to: number }

/** All secrets of a text that have the forms that issuers give them; linear in its length. */
export const secretsShapedIn = (text: string): readonly ShapedSecret[] =>
  SHAPES.flatMap(({ what, pattern, needs }) =>
    needs.some((need) => text.includes(need))
      ? Array.from(text.matchAll(pattern), (match): ShapedSecret => {
          const [whole, secret = whole] = match
          // The group stands at the end of what was matched, but for an “@”.
          const from = match.index + whole.lastIndexOf(secret)
          return { what, from, to: from + secret.length }
        })
      : [],
  )

/** What secret a text holds, by the forms that issuers give them: `a token`; undefined for none. */
export const secretShapeIn = (text: string): string | undefined => secretsShapedIn(text.slice(0, MOST))[0]?.what
