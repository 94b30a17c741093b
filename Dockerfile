# Every image of bonafide. A service's own: docker build --build-arg SERVICE=worker .  (ingest, worker, results, flower)
# The proxy in front of them: --target front. What makes the passwords: --target passwords.

FROM python:3.13-slim AS base
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
RUN useradd --uid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin bonafide


FROM base AS passwords
COPY deploy/passwords.py /passwords.py
CMD ["python", "/passwords.py"]


FROM base AS front
RUN apt-get update \
 && apt-get install -y --no-install-recommends nginx \
 && apt-get clean \
 && rm -rf /var/lib/apt/lists/*
COPY deploy/front.conf /etc/nginx/nginx.conf
USER bonafide
EXPOSE 8080
STOPSIGNAL SIGQUIT
CMD ["nginx"]


# bonafide itself, without what it needs: the same layer in every image, and the only one that a change of code makes anew.
FROM base AS bonafide
COPY requirements/build.txt /build/requirements.txt
RUN python -m venv --without-pip /build/environment \
 && python -m pip --python /build/environment/bin/python install --no-cache-dir --require-hashes -r /build/requirements.txt
WORKDIR /build/source
COPY pyproject.toml README.md LICENSE NOTICE ./
COPY shared shared
COPY services services
RUN /build/environment/bin/hatchling build -t wheel -d /build \
 && python -m pip install --no-cache-dir --no-deps --no-index --target /app /build/*.whl \
 && rm -r /app/bin


FROM base AS requirements
ARG SERVICE
# Not empty to send traces: docker compose build --build-arg OTEL=1
ARG OTEL
COPY requirements/${SERVICE}.txt requirements/otel.txt /build/
RUN python -m venv --without-pip /opt/bonafide \
 && python -m pip --python /opt/bonafide/bin/python install --no-cache-dir --require-hashes --only-binary :all: \
    -r /build/${SERVICE}.txt ${OTEL:+-r /build/otel.txt}


FROM base AS service
ARG SERVICE
ENV PATH=/opt/bonafide/bin:$PATH PYTHONPATH=/app
COPY --from=requirements /opt/bonafide /opt/bonafide
COPY --from=bonafide /app /app
# The starter snapshot is compiled here, so that a worker finds it when it starts.
ENV BONAFIDE_CACHE_DIR=/var/cache/bonafide
RUN if [ "$SERVICE" = worker ]; then python -m shared.knowledge.starter; fi
USER bonafide
