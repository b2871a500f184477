const SECRET =
  /auth|cookie|token|secret|passw|credential|api-?key|access-?key|subscription-key|functions-key|session|signature|^dpop$/i
/** Names that match above and hold nothing secret. */
const PLAIN =
  /^(?:www-authenticate|proxy-authenticate|:authority|access-control-.*|dpop-nonce|.*rate-?limit.*|.*-tokens(?:-.*)?|x-author)$/i

/** Whether a header's value is likely to open something: hidden until asked for, and never copied. */
export const isSecretHeader = (name: string): boolean => SECRET.test(name) && !PLAIN.test(name)
