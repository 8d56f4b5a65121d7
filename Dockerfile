# One image for the site and for the ingest; docker-compose.yml says which of them a container runs.
FROM node:24-slim AS build
WORKDIR /verbatim
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev
COPY . .
RUN npm run build

FROM node:24-slim
WORKDIR /verbatim
COPY --from=build --chown=node:node /verbatim /verbatim
USER node
ENV HOST=0.0.0.0 PORT=3000
EXPOSE 3000
CMD ["npm", "start"]
