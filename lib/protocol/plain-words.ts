/**
 * A name or a sentence as lower-case words between single spaces: `apiKey`, `API_KEY` and `Clé  API` become `api key`
 * and `cle api`. Sentence ends are kept as a `.` of their own, everything else that is no letter or digit goes.
 */
export const plainWords = (text: string): string =>
  text
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replace(/['’]/g, '')
    .replace(/(?<![.!?;])[.!?;]+(?=\s|$)/g, ' . ')
    .replace(/[^\p{L}\p{N}.]+|\.(?=\S)/gu, ' ')
    .replace(/(\p{L})\d+(?= |$)/gu, '$1')
    .replace(/ +/g, ' ')
    .trim()
