# The app is built with everything; what runs has only what it needs to run.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY vite.config.ts tsconfig.json ./
COPY shared shared
COPY client client
RUN npx vite build

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production DATA_DIR=/data
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund \
    && npm cache clean --force \
    && install -d -o node -g node /data
COPY shared shared
COPY server server
COPY --from=build /app/dist dist

USER node
VOLUME /data
EXPOSE 8787
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 8787}/api/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]

# What `npm run serve` runs, without npm between it and the signal to stop.
CMD ["node", "--max-semi-space-size=8", "server/main.ts"]
