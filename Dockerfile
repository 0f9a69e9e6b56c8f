# The site as an image: built in three rooms, run in a fourth that holds nothing it does not need.

FROM python:3.11-slim-trixie AS packages
ARG SENTRY=no
COPY requirements.txt requirements-sentry.txt /tmp/
RUN python -m venv /venv \
 && /venv/bin/pip install --no-cache-dir --require-hashes -r /tmp/requirements.txt \
 && if [ "$SENTRY" = yes ]; then \
      /venv/bin/pip install --no-cache-dir --require-hashes -r /tmp/requirements-sentry.txt; \
    fi

FROM node:24-slim AS browser
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund

FROM packages AS static
WORKDIR /app
COPY . .
COPY --from=browser /app/node_modules node_modules
# The key that is made here stays here: only the static files leave this room.
RUN STATIC_ROOT=/app/collected /venv/bin/python manage.py collectstatic --noinput

FROM python:3.11-slim-trixie AS web
# pg_dump and pg_restore, for `manage.py backup` and `restore`
RUN apt-get update \
 && apt-get install --yes --no-install-recommends postgresql-client \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin peelmark \
 && install -d -o peelmark /backups /var/lib/peelmark
COPY --from=packages /venv /venv
WORKDIR /app
COPY manage.py requirements.txt ./
COPY config config
COPY dashboard dashboard
COPY inspections inspections
COPY staff staff
COPY scripts scripts
COPY templates templates
COPY fixtures fixtures
COPY --from=static /app/collected collected
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 \
    PEELMARK_VAR=/var/lib/peelmark STATIC_ROOT=/app/collected METRICS_DIR=/tmp/metrics
RUN python -m compileall -q config dashboard inspections staff scripts
USER peelmark
EXPOSE 8000
HEALTHCHECK --interval=5s --timeout=5s --start-period=30s \
  CMD ["python", "-m", "scripts.is_ready"]
CMD ["python", "-m", "scripts.serve", "--only", "web", "--host", "0.0.0.0", "--port", "8000"]
