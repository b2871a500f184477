import { labelRemarks, type EntryComparer } from './remarks'
import { mimeTypeRemarks } from './resources'

/** Resource templates: callers fill in the very template, so that another one of the same name breaks. */
export const compareTemplates: EntryComparer = (before, after) => {
  const [had, has] = [String(before['uriTemplate']), String(after['uriTemplate'])]
  const why = `Its template was ${had} and is now ${has}: URIs made from the old one may lead nowhere.`
  return [
    ...(had === has ? [] : [{ path: '/uriTemplate', breaking: true, why }]),
    ...mimeTypeRemarks(before, after),
    ...labelRemarks(before, after, [['name', 'Its name']]),
  ]
}
