/open DEFAULT
import java.time.Duration;
import java.time.Instant;
import inia.*;
import inia.client.*;
import inia.resource.Resource;
import inia.resource.ResourceCollection;
import inia.resource.iam.*;
import inia.resource.s3.*;
import inia.resource.transfer.*;
import static inia.Services.*;
import static inia.shell.Shell.*;
import static inia.shell.manual.Manual.*;
