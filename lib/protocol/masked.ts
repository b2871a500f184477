const MASKED =
  /^(?:\W*|[x*•.]+|<?\[?(?:redacted|masked|hidden|removed|filtered|undefined|null|none|key)\]?>?|<[^<>]{0,80}>|\$?\{\{?[^{}]{0,80}\}?\}|%\w{1,80}%|\[secret-\d[^\]]{0,80}\])$/i

/** A text that stands where a secret was or will be: `***`, `<redacted>`, `${API_KEY}`. */
export const isMasked = (text: string): boolean => MASKED.test(text)
