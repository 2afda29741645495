// Tools that do not read Vue files (ESLint's type checker) see every one as a plain component;
// vue-tsc reads the file itself and this is never asked.
declare module '*.vue' {
  import type { DefineComponent } from 'vue'

  const component: DefineComponent<object, object, unknown>
  export default component
}
