/// <reference types="vite/client" />

declare module '@fontsource-variable/public-sans'
