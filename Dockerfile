# One image for the site, the ingest and the set-up; docker-compose.yml says which of them a container runs.
FROM node:24-slim AS build
WORKDIR /verbatim
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev
COPY . .
RUN npm run build

FROM node:24-slim
WORKDIR /verbatim
COPY --from=build --chown=node:node /verbatim /verbatim
# Volumes that are mounted here for the first time belong to the user of the program.
RUN mkdir -p data /keys/search /keys/ingest && chown -R node:node data /keys
USER node
ENV HOST=0.0.0.0 PORT=3000 NODE_ENV=production
EXPOSE 3000
CMD ["node_modules/.bin/node", "ingest/cli.ts", "start"]
