/**
 * AppWords: a text of the catalogue, its parts between two stars (**like this**) in bold.
 * Props: `text`.
 */
import { h, type FunctionalComponent } from 'vue'

export const AppWords: FunctionalComponent<{ text: string }> = ({ text }) =>
  text.split('**').map((part, index) => (index % 2 ? h('b', part) : part))

AppWords.props = ['text']
