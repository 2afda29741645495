import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import App from './App.vue'
import { routes } from './routes.ts'
import { useReading } from './ui/reading.ts'
import { keepScroll } from './ui/scroll.ts'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'

const pinia = createPinia()
// Before anything is drawn: nobody sees the wrong size or colours first.
useReading(pinia)

const router = createRouter({ history: createWebHistory(), routes })
keepScroll(router)

createApp(App).use(pinia).use(router).mount('#app')
